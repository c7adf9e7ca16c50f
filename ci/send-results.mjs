#!/usr/bin/env node
// Sends a test report to Assay. Needs Node 18 or later, and nothing else.
//
//   node send-results.mjs REPORT… [--format ctrf|junit|cucumber]
//
// ASSAY_URL      the address that Assay's project settings show, with ?project=…
// ASSAY_SECRET   the secret that they made
//
// Which build it is, is read from what GitHub Actions, GitLab CI, Jenkins and Bitbucket set. Elsewhere, or to say otherwise:
// ASSAY_BUILD (a name of the build), ASSAY_BUILD_AT (when it began, ISO 8601), ASSAY_BRANCH, ASSAY_BUILD_URL.
// Tests prove criteria on the branches that the settings name (main and master, unless they say otherwise); others are shown apart.
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

const partLength = 800_000;
const mostParts = 10;
const tries = 5;

const fail = (text) => {
  console.error(`send-results: ${text}`);
  process.exit(1);
};

/** The first of these variables that is set. */
const first = (...names) => names.map((name) => process.env[name]).find((value) => value !== undefined && value !== '');

/** A moment in UTC; what cannot be read is no moment. */
const instant = (text) => {
  const at = new Date(text ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};

const joined = (...parts) => (parts.some((part) => part === undefined) ? undefined : parts.join('-'));

const githubUrl = () => {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = process.env;
  return run === undefined ? undefined : `${server}/${repository}/actions/runs/${run}`;
};

const bitbucketUrl = () => {
  const { BITBUCKET_GIT_HTTP_ORIGIN: origin, BITBUCKET_BUILD_NUMBER: number } = process.env;
  return number === undefined || origin === undefined ? undefined : `${origin}/pipelines/results/${number}`;
};

/** A run that is tried again is another build: its results are newer. */
const build = () => {
  const id =
    first('ASSAY_BUILD') ??
    joined(process.env.GITHUB_RUN_ID, process.env.GITHUB_RUN_ATTEMPT ?? '1') ??
    first('CI_PIPELINE_ID', 'BUILD_TAG', 'BITBUCKET_BUILD_NUMBER');
  if (id === undefined) fail('which build is it? Set ASSAY_BUILD.');
  const at = instant(first('ASSAY_BUILD_AT', 'CI_PIPELINE_CREATED_AT')) ?? startedAt;
  const branch =
    first(
      ...['ASSAY_BRANCH', 'GITHUB_HEAD_REF', 'GITHUB_REF_NAME', 'CI_COMMIT_REF_NAME', 'BRANCH_NAME'],
      ...['BITBUCKET_BRANCH', 'BITBUCKET_TAG'],
    ) ?? process.env.GIT_BRANCH?.replace(/^(refs\/heads\/|origin\/)/, '');
  const url = first('ASSAY_BUILD_URL') ?? githubUrl() ?? first('CI_PIPELINE_URL', 'BUILD_URL') ?? bitbucketUrl();
  return {
    id: id.slice(0, 200),
    at,
    ...(branch && { branch: branch.slice(0, 200) }),
    ...(url && { url: url.slice(0, 500) }),
  };
};

/** When this process began: where a pipeline does not say when the build did, all that is known is that it was before now. */
const startedAt = new Date(Date.now() - process.uptime() * 1_000).toISOString();

const formatOf = (text) => {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('<')) return 'junit';
  if (start.startsWith('[')) return 'cucumber';
  return 'ctrf';
};

/** Pieces that end between characters. */
const pieces = (text) => {
  const all = [];
  for (let from = 0; from < text.length || all.length === 0;) {
    let end = Math.min(from + partLength, text.length);
    while (Buffer.byteLength(JSON.stringify(text.slice(from, end))) > partLength + 200_000) end -= 50_000;
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    all.push(text.slice(from, end));
    from = end;
  }
  return all;
};

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const post = async (url, secret, body) => {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-assay-timestamp': timestamp,
      'x-assay-signature': `sha256=${signature}`,
    },
    body,
  });
};

/** Tries again while nobody is to blame. What came through twice counts once. */
const deliver = async (url, secret, body) => {
  for (let attempt = 1; ; attempt += 1) {
    const response = await post(url, secret, body).catch((error) => error);
    if (response.ok === true) return;
    const isBusy = response instanceof Error || [409, 429].includes(response.status) || response.status >= 500;
    const why = response instanceof Error ? response.message : `${response.status} ${await response.text()}`;
    if (!isBusy || attempt === tries) fail(why);
    console.error(`send-results: ${why}; trying again`);
    await wait(2 ** attempt * 1_000);
  }
};

const [url, secret] = [process.env.ASSAY_URL, process.env.ASSAY_SECRET];
if (!url || !secret) fail('set ASSAY_URL and ASSAY_SECRET, as Assay’s project settings show them.');
const given = process.argv.slice(2);
const flag = given.indexOf('--format');
const format = flag === -1 ? undefined : given[flag + 1];
const files = given.filter((_, n) => flag === -1 || (n !== flag && n !== flag + 1));
if (files.length === 0) fail('which report? node send-results.mjs REPORT…');

const which = build();
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const parts = pieces(text);
  if (parts.length > mostParts) fail(`${file} is too large: let your runner write several reports.`);
  // The same report of the same build has the same name, so that it may be sent again.
  const report = createHash('sha256')
    .update(JSON.stringify([which.id, which.at, file, text]))
    .digest('hex')
    .slice(0, 40);
  for (const [n, content] of parts.entries()) {
    const envelope = {
      version: 1,
      report,
      part: n + 1,
      of: parts.length,
      format: format ?? formatOf(text),
      build: which,
      content,
    };
    await deliver(url, secret, JSON.stringify(envelope));
  }
  console.log(`send-results: ${file} was taken (${parts.length === 1 ? 'whole' : `${parts.length} parts`}).`);
}
