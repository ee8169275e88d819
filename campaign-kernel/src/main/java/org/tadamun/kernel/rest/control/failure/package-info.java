/** What is wrong with a request, or with us, behind all that the server puts around it. */
package org.tadamun.kernel.rest.control.failure;
