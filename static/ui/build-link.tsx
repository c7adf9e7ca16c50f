import type { Build } from '../../src/domain/shared/test-result';

/** A build by its id and its branch, as a link where the pipeline gave its address. */
export const BuildLink = ({ build: { id, branch, url } }: { readonly build: Build }) => {
  const name = branch === undefined ? id : `${id} · ${branch}`;
  return url === undefined ? (
    <>{name}</>
  ) : (
    <a href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
};
