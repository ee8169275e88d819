/** Rules by which many signatures are invalidated, held or released. */
package org.tadamun.petition.invalidation.entity;
