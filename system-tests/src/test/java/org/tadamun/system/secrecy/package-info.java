/** A stolen disk: its files, byte by byte. */
package org.tadamun.system.secrecy;
