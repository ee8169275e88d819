/** Whether the one database of this server can be reached, and what the log says of it. */
package org.tadamun.kernel.database.boundary.reach;
