/** What somebody finds who takes the disk away: files as they lie there, byte by byte. */
package org.tadamun.system.secrecy;
