/** Causes of failed requests, and what a refused key is told. */
package org.tadamun.kernel.rest.control.failure;
