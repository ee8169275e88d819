/**
 * Whose the files are that an administrator puts back: what root copied, the server's user may
 * often not enter, read or write, and Java tells that no differently from its not being there.
 */
package org.tadamun.web.launch.preflight.owner;
