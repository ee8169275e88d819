/**
 * Shared code of the tests inside and outside the server. It is deployed with the tests, except
 * {@code server}, which starts the server and stays outside.
 */
package org.tadamun.web.testing;
