/** Whether a form says anything new. */
package org.tadamun.petition.transition.control;
