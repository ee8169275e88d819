/** What is done beside a request, so that its time tells nothing. */
package org.tadamun.kernel.staff.control.beside;
