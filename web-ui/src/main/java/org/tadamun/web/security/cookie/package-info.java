/**
 * The cookies of the console: the container's for its session, ours for what is left of it, and the
 * one that is left of a sign-out.
 */
package org.tadamun.web.security.cookie;
