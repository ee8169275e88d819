/**
 * What may be in a database before a server uses it. That is nothing, all our tables, half of them,
 * data that is too old, or something else. Each question counts something that must not be there.
 */
package org.tadamun.web.launch.preflight.content;
