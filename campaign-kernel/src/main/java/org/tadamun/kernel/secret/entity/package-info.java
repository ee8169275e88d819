/** What the database knows of the keys: their numbers, never the keys. */
package org.tadamun.kernel.secret.entity;
