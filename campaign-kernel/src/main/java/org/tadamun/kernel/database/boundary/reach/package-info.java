/** Whether this server's database can be reached, and the log of its outages. */
package org.tadamun.kernel.database.boundary.reach;
