/** What breaks, and what is there afterwards: kills, a database that is away, a machine lost. */
package org.tadamun.system.fault;
