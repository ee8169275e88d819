/** The database schema: Flyway alone creates and changes it. */
package org.tadamun.kernel.schema;
