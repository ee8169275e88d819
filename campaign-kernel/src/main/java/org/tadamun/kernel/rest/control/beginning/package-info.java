/** Create requests: initial values that may only be repeated, and the language of plain names. */
package org.tadamun.kernel.rest.control.beginning;
