/** Rules by which signatures are taken out of the count. */
package org.tadamun.petition.invalidation.entity;
