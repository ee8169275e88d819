/** How erased data leaves the files. */
package org.tadamun.kernel.leftover.control;
