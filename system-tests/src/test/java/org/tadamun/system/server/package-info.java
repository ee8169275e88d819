/** Starts, kills and queries the server; receives its mails. */
package org.tadamun.system.server;
