/** Queries and rules about parliamentary acts. */
package org.tadamun.endorsements.parliament.control;
