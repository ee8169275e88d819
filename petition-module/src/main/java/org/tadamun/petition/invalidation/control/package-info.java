/** How a rule finds its signatures and is carried out in portions. */
package org.tadamun.petition.invalidation.control;
