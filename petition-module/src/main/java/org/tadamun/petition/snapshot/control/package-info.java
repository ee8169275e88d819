/** In which forms a pack is written. */
package org.tadamun.petition.snapshot.control;
