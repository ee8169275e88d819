/** How lists of parliamentary acts are read. */
package org.tadamun.endorsements.parliament.control;
