/** How long a file may be, and how full a package. */
package org.tadamun.architecture.size;
