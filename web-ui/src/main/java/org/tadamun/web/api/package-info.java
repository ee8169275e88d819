/** The root of the API: where the resources of all modules come together. */
package org.tadamun.web.api;
