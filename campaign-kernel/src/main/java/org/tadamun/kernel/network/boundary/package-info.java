/**
 * The client's address behind proxies, networks of addresses, bodies of unknown senders, and lists
 * of web addresses.
 */
package org.tadamun.kernel.network.boundary;
