/**
 * What may stand in a database before a server works with it: nothing, all of ours, half of it,
 * what is too old, or something else's. Each question counts what there must be none of.
 */
package org.tadamun.web.launch.preflight.content;
