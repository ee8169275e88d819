/** What is new begins as it does, or is refused at the name of what was said otherwise. */
package org.tadamun.kernel.rest.control.beginning;
