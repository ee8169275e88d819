/**
 * Who owns the files that an administrator restores. The server's user often cannot enter, read or
 * write what root has copied, and to Java that looks as if it were missing.
 */
package org.tadamun.web.launch.preflight.owner;
