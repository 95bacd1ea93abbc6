/* Plotly's own words in Japanese: its buttons, its messages, its dates.

   Only what a page of ours can show (flat figures, nothing editable). Keys are Plotly's
   English texts; a figure asks for the words by config = {"locale": "ja"}. Why not
   Plotly's own Japanese locale: for this version it comes in a package of 160 MB, and it
   reads "Pan" as "enlarge" and isolating a line in the legend as switching it off. */

(() => {
  const locale = {
    moduleType: "locale",
    name: "ja",
    dictionary: {
      "Autoscale": "全体を表示",
      "Box Select": "矩形で選択",
      "Compare data on hover": "同じ位置の値を並べて表示",
      "Double-click on legend to isolate one trace": "凡例をダブルクリックすると、その系列だけを表示します",
      "Double-click to zoom back out": "ダブルクリックで元の範囲に戻ります",
      "Download plot": "画像を保存",
      "Download plot as a PNG": "画像を保存（PNG）",
      "Image download succeeded": "画像を保存しました",
      "Lasso Select": "自由な線で選択",
      "Pan": "移動",
      "Preparing image - this may take a few seconds": "画像を準備しています（数秒かかることがあります）",
      "Produced with Plotly.js": "Plotly.js で作成",
      "Reset": "元に戻す",
      "Reset axes": "表示範囲を元に戻す",
      "Show closest data on hover": "最も近い値だけを表示",
      "Sorry, there was a problem downloading your image!": "画像を保存できませんでした",
      "Toggle Spike Lines": "目安線の表示を切り替え",
      "Toggle show closest data on hover": "最も近い値の表示を切り替え",
      "Zoom": "範囲を拡大",
      "Zoom in": "拡大",
      "Zoom out": "縮小",
      "trace": "系列",
    },
    format: {
      days: ["日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"],
      shortDays: ["日", "月", "火", "水", "木", "金", "土"],
      months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
      shortMonths: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
      date: "%Y/%m/%d",
    },
  };

  // Plotly may load after this file; it then takes what waits in PlotlyLocales.
  if (window.Plotly) {
    window.Plotly.register(locale);
  } else {
    (window.PlotlyLocales ??= []).push(locale);
  }
})();
