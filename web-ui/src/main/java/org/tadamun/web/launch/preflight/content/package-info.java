/**
 * What may stand in a PostgreSQL before a server works with it: nothing, all of ours, half of it,
 * or something else's. Each question counts what there must be none of.
 */
package org.tadamun.web.launch.preflight.content;
