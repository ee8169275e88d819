/** Whether a form says anything new. */
package org.tadamun.petition.course.control;
