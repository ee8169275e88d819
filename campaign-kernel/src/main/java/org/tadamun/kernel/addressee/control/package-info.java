/** What may be said of an addressee, and by whom. */
package org.tadamun.kernel.addressee.control;
