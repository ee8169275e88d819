/** Rules by which signatures are taken out of the count, held or released. */
package org.tadamun.petition.invalidation.entity;
