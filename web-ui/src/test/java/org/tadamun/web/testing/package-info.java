/**
 * What tests inside the server and beside it share. Everything here is packed with the tests;
 * {@code server} starts what they run in and stays outside.
 */
package org.tadamun.web.testing;
