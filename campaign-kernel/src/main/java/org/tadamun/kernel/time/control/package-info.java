/** What the program itself has to know about the machine's clock. */
package org.tadamun.kernel.time.control;
