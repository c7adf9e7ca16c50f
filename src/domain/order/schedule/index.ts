export { type Chunk, chunksOf } from './merge';
export { circlesOf, withoutCircles } from './cycles';
export { at, costOf, createGraph, type Graph, type Link, num, topological } from './graph';
export { schedule, type Schedule } from './schedule';
