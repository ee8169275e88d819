/** How what was erased leaves the files. */
package org.tadamun.kernel.leftover.control;
