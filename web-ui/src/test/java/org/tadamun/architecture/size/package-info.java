/** Rules for the length of files and the number of files in a package. */
package org.tadamun.architecture.size;
