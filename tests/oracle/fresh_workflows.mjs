// For NODE_OPTIONS=--import=…: the judge of workflows calls every file by one name, and GitHub's language service remembers
// what it read under a name: without this, it would say of the second file what it said of the first.
import { register } from 'node:module';

register('data:text/javascript,' + encodeURIComponent(`
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.endsWith('/utils/workflow-cache.js')) return loaded;
  const source = String(loaded.source);
  const forgetful = source.replace(/= new Map\\(\\)/g, '= { get() {}, set() {}, delete() {}, clear() {} }');
  if (forgetful === source) throw new Error('fresh_workflows.mjs finds no memory in ' + url);
  return { ...loaded, source: forgetful };
}`));
