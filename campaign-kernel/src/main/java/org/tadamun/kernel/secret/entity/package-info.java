/** The database's record of the keys: their numbers and check values, never the keys. */
package org.tadamun.kernel.secret.entity;
