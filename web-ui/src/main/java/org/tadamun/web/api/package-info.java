/** The root of the API, to which the resources of all modules belong. */
package org.tadamun.web.api;
