/** Work outside of a request, so that the time of the answer tells nothing. */
package org.tadamun.kernel.staff.control.background;
