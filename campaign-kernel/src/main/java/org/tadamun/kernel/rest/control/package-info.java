/** How the API reads requests, refuses them and writes answers. */
package org.tadamun.kernel.rest.control;
