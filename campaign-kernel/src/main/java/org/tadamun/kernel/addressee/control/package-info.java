/** What may be entered about an addressee, and by whom. */
package org.tadamun.kernel.addressee.control;
