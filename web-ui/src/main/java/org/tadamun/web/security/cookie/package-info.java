/**
 * The cookies of the console. These are the container's session cookie, the one by which a session
 * goes on at another node, and the one that tells of a sign-out.
 */
package org.tadamun.web.security.cookie;
