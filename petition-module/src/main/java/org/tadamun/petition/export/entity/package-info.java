/** Who took which list out of the system, and how many rows it had. */
package org.tadamun.petition.export.entity;
