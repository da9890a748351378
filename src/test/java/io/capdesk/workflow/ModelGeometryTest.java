package io.capdesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.workflow.Models.Model;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A manager reads the diagrams in Cockpit: nothing lies on anything else, and everything flows to the right. */
class ModelGeometryTest {

    private static final double WIDEST = 2400;

    static List<Model> models() {
        return Models.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawn(Model model) {
        assertThat(shapes(model)).hasSize((int) model.flowElements().stream()
                .filter(element -> !(element instanceof SequenceFlow)).count());
        assertThat(model.all(BpmnEdge.class)).hasSize(model.all(SequenceFlow.class).size());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noShapeLiesOnAnother(Model model) {
        var shapes = List.copyOf(withoutBoundaries(model).entrySet());
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                var one = shapes.get(i);
                var other = shapes.get(j);
                if (!inside(model, one.getKey(), other.getKey()) && !inside(model, other.getKey(), one.getKey())) {
                    assertThat(one.getValue().intersects(other.getValue())).as(one.getKey() + " on " + other.getKey()).isFalse();
                } else {
                    assertThat(one.getValue().contains(other.getValue()) || other.getValue().contains(one.getValue()))
                            .as(one.getKey() + " and " + other.getKey() + ", one inside the other").isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noFlowRunsThroughAShape(Model model) {
        var shapes = withoutBoundaries(model);
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            var flow = (SequenceFlow) edge.getBpmnElement();
            shapes.forEach((id, box) -> {
                if (!id.equals(flow.getSource().getId()) && !id.equals(flow.getTarget().getId())
                        && !attachedTo(flow, id) && !inside(model, flow.getId(), id)) {
                    assertThat(segments(edge)).as(flow.getId() + " through " + id)
                            .noneMatch(segment -> segment.intersects(box));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void diagramFitsAScreen(Model model) {
        var right = shapes(model).values().stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow();
        var left = shapes(model).values().stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow();
        assertThat(right - left).isLessThanOrEqualTo(WIDEST);
    }

    private static boolean inside(Model model, String inner, String outer) {
        return model.bpmn().getModelElementById(inner).getParentElement() instanceof SubProcess sub && sub.getId().equals(outer);
    }

    private static boolean attachedTo(SequenceFlow flow, String id) {
        return flow.getSource() instanceof BoundaryEvent event && event.getAttachedTo().getId().equals(id);
    }

    private static Map<String, Rectangle2D> withoutBoundaries(Model model) {
        return shapes(model).entrySet().stream()
                .filter(shape -> !shape.getKey().startsWith("Boundary_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Rectangle2D> shapes(Model model) {
        return model.all(BpmnShape.class).stream().collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(),
                shape -> new Rectangle2D.Double(shape.getBounds().getX(), shape.getBounds().getY(),
                        shape.getBounds().getWidth(), shape.getBounds().getHeight())));
    }

    private static List<Line2D> segments(BpmnEdge edge) {
        var points = edge.getWaypoints().stream().map(p -> new Point2D.Double(p.getX(), p.getY())).toList();
        var segments = new ArrayList<Line2D>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return segments;
    }
}
