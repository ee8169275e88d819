/** Failures and what is left after them: kills, a database that is away, a lost machine. */
package org.tadamun.system.fault;
