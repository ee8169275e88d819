/**
 * The two cookies of the console: the container's for its session, and ours for what is left of it.
 */
package org.tadamun.web.security.cookie;
